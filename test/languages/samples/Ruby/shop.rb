#!/usr/bin/env ruby
# frozen_string_literal: true, is-comment
=begin
is-comment "quote
=end
class Shop # is-comment
  TEXT = "is-code # #{name("# is-code")} # is-code" # is-comment
  SINGLE = 'is-code # \' # is-code' # is-comment
  CHAR = ?# # is-comment
  WORDS = %w[is-code # more] # is-comment
  QUOTED = %q(is-code (# nested) # more) # is-comment
  INTER = %Q{is-code # #{a} } # is-comment
  PATTERN = /is-code # \/ "/ # is-comment
  OTHER = %r{is-code / # "}x # is-comment
  SYMBOL = :"is-code # symbol" # is-comment
  def half(a, b) # is-comment
    a / b # is-comment
    puts /is-code # '/.match(a) # is-comment
    x = a ? 'b' : "c" # is-comment
    list << "# is-code" # is-comment
    $stderr.puts $', $" # is-comment
  end
  DOC = <<~TEXT # is-comment
    # is-code #{name}
    "unclosed
  TEXT
  RAW = call(<<-'ONE', <<~"TWO") # is-comment
    # is-code 'one
    ONE
    # is-code "two
  TWO
  class << self # is-comment
  end
end
__END__
# is-code after the end
