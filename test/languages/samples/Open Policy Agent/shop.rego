# is-comment
package shop # is-comment
text := "is-code # " # is-comment
raw := `is-code # "` # is-comment
