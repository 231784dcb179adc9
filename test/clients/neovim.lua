-- Drives Neovim's own client: opens a file of a copy of the example, waits for its diagnostics, applies a fix, jumps from
-- a ref to its target. Environment: CUSTOMER_IMPACT_SERVER (a JSON list), CUSTOMER_IMPACT_ROOT, CUSTOMER_IMPACT_RESULT.
local root = vim.env.CUSTOMER_IMPACT_ROOT
local result = { errors = {} }

local function finish()
  local file = assert(io.open(vim.env.CUSTOMER_IMPACT_RESULT, "w"))
  file:write(vim.fn.json_encode(result))
  file:close()
  vim.cmd("qall!")
end

--- Waits until the function gives something true, and gives it back.
local function wait_for(what, get)
  local found
  if not vim.wait(15000, function() found = get() return found end, 20) then
    error("Neovim waited in vain for " .. what)
  end
  return found
end

local function run()
  vim.cmd("edit " .. vim.fn.fnameescape(root .. "/pricing/shop_pricing/currency.py"))
  vim.bo.filetype = "python"
  local client = assert(vim.lsp.start_client({
    name = "customer-impact",
    cmd = vim.fn.json_decode(vim.env.CUSTOMER_IMPACT_SERVER),
    root_dir = root,
    workspace_folders = { { name = "storefront", uri = vim.uri_from_fname(root) } },
    on_error = function(code) table.insert(result.errors, tostring(code)) end,
  }))
  vim.lsp.buf_attach_client(0, client)

  local first = wait_for("diagnostics", function() return vim.diagnostic.get(0)[1] end)
  result.diagnostic = { code = first.code, message = first.message, line = first.lnum, column = first.col }

  local told = {
    range = {
      start = { line = first.lnum, character = first.col },
      ["end"] = { line = first.end_lnum, character = first.end_col },
    },
    severity = first.severity,
    message = first.message,
    source = first.source,
    code = first.code,
    data = vim.tbl_get(first, "user_data", "lsp", "data"),
  }
  local parameters = {
    textDocument = vim.lsp.util.make_text_document_params(),
    range = told.range,
    context = { diagnostics = { told } },
  }
  local answers = vim.lsp.buf_request_sync(0, "textDocument/codeAction", parameters, 5000) or {}
  result.actions = {}
  local chosen
  for _, action in ipairs((answers[client] or {}).result or {}) do
    table.insert(result.actions, action.title)
    if not chosen and action.title:find(vim.env.CUSTOMER_IMPACT_FIX, 1, true) then chosen = action end
  end
  if not chosen then error("No action names " .. vim.env.CUSTOMER_IMPACT_FIX) end
  if not chosen.edit then
    local resolved = vim.lsp.buf_request_sync(0, "codeAction/resolve", chosen, 5000)
    chosen = resolved[client].result
  end
  vim.lsp.util.apply_workspace_edit(chosen.edit, vim.lsp.get_client_by_id(client).offset_encoding)
  result.fixed = vim.api.nvim_buf_get_lines(0, 0, 1, true)[1]
  wait_for("the problem to go", function() return #vim.diagnostic.get(0) == 0 end)

  local column = assert(result.fixed:find("./quote", 1, true))
  vim.api.nvim_win_set_cursor(0, { 1, column + 2 })
  vim.lsp.buf.definition()
  local start = vim.api.nvim_buf_get_name(0)
  result.target = wait_for("the jump", function()
    local name = vim.api.nvim_buf_get_name(0)
    return name ~= start and name
  end)
  result.target_line = vim.api.nvim_win_get_cursor(0)[1]

  vim.lsp.stop_client(client)
  result.stopped = vim.wait(5000, function() return vim.lsp.client_is_stopped(client) end, 20)
end

local succeeded, message = pcall(run)
if not succeeded then result.failure = tostring(message) end
finish()
