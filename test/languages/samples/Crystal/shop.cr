# is-comment
class Shop # is-comment
  TEXT = "is-code # #{name("x")} # is-code" # is-comment
  CHAR = '"' # is-comment
  LIST = %w(is-code # more) # is-comment
  DOC = <<-TEXT
    # is-code
    TEXT
  def half(a) # is-comment
    a / 2 # is-comment
  end
end
