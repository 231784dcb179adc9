# is-comment
/* is-comment */
{
  text = "is-code # ${name /* is-comment */} # is-code"; # is-comment
  script = ''
    # is-code
    ''${escaped} ''' ${name # is-comment
    } // is-code
  ''; # is-comment
  path = ./is-code; # is-comment
}
