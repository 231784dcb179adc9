# is-comment
text <- "is-code # \" # is-code" # is-comment
single <- 'is-code # "' # is-comment
`is-code # name` <- 1 # is-comment
raw <- r"(is-code # " \)" # is-comment
dashes <- R"--[is-code ]" # ]--" # is-comment
half <- a %/% b # is-comment
#' is-comment: roxygen
