-- is-comment
--[[ is-comment
is-comment -- ]]
local text = "is-code -- \" [[ is-code" -- is-comment
local long = [[is-code -- ]] -- is-comment
local leveled = [==[is-code ]] -- is-code ]=] ]==] -- is-comment
--[==[ is-comment ]] is-comment ]==]
local minus = a - -b -- is-comment
local char = 'is-code -- \' ' -- is-comment
---@param is-comment
