" is-comment
let text = "is-code \" is-code" " is-comment
let single = 'is-code " it''s' " is-comment
function! Half(a) abort " is-comment
  return a:a / 2 " is-comment
endfunction
let lines =<< trim END
  " is-code
END
