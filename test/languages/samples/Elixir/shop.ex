defmodule Shop do
  @moduledoc """
  is-comment # is-comment
  """
  # is-comment
  @doc ~S"""
  is-comment #{not code}
  """
  @doc since: "1.0"
  def half(a), do: a / 2 # is-comment
  @doc "is-comment"
  def text, do: "is-code # #{name("x # is-code")} # is-code" # is-comment
  def char, do: ?# # is-comment
  def quote_char, do: ?" # is-comment
  def sigil, do: ~s(is-code # (nested) ) # is-comment
  def pattern, do: ~r/is-code # \/ "/x # is-comment
  def words, do: ~w[is-code # more]a # is-comment
  def heredoc do
    """
    # is-code
    """
  end
  def raw, do: ~S|is-code # \| | # is-comment
  def list, do: 'is-code # ' # is-comment
end
