###
is-comment
###
# is-comment
text = "is-code # #{name '# is-code'} # is-code" # is-comment
single = 'is-code # "' # is-comment
long = """
# is-code
""" # is-comment
pattern = /is-code # '/ # is-comment
half = a / b / c # is-comment
heregex = /// is-code "unclosed /// # is-comment
