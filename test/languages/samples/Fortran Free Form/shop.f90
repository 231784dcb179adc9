! is-comment
program shop ! is-comment
  text = 'is-code ! it''s' ! is-comment
  other = "is-code ! " ! is-comment
  call half(a) !$ is-comment
end program
