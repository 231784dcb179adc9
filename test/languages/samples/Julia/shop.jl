#= is-comment #= is-comment nested =# is-comment =#
"""
is-comment: docs of `half`
"""
function half(a) # is-comment
    text = "is-code # $(name("# is-code")) # is-code" # is-comment
    block = """
    # is-code
    """
    char = '#' # is-comment
    quote_ = '"' # is-comment
    transposed = matrix' # is-comment
    command = `is-code # echo` # is-comment
    raw_ = raw"is-code # \" " # is-comment
    return a / 2 # is-comment
end
