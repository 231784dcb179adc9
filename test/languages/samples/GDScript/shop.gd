# is-comment
extends Node # is-comment
var text = "is-code # \" #" # is-comment
var long = """
# is-code
""" # is-comment
