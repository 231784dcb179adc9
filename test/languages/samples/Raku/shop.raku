# is-comment
my $text = "is-code # {name} #"; # is-comment
my $single = 'is-code # '; # is-comment
my $don't = 1; # is-comment
#`( is-comment
is-comment )
=begin pod
is-comment
=end pod
my $q = q{is-code # }; # is-comment
