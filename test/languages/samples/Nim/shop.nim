# is-comment
#[ is-comment #[ is-comment ]# is-comment ]#
##[ is-comment ]##
let text = "is-code # \" #" # is-comment
let raw = r"is-code \" # is-comment
let long = """is-code # "quoted" """ # is-comment
let char = '#' # is-comment
let quote = '"' # is-comment
let number = 1'i32 # is-comment
