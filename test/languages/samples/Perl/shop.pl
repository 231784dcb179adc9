#!/usr/bin/perl
use strict; # is-comment

=head1 NAME

is-comment "quote

=cut

my $count = $#array; # is-comment
my $last = $#{$list}; # is-comment
my $text = "is-code # $name \" # is-code"; # is-comment
my $single = 'is-code # '; # is-comment
my $q = q{is-code # {nested} # }; # is-comment
my $qq = qq(is-code # (nested) ); # is-comment
my @words = qw/is-code # more/; # is-comment
my $pattern = qr/is-code \/ # "/x; # is-comment
$text =~ s/is-code #/"/g; # is-comment
$text =~ s{is-code # "}{is-code # '}gx; # is-comment
$text =~ tr/a-z#/A-Z#/; # is-comment
$text =~ s,/is-code#,\\,g; # is-comment
my $half = $total / 2; # is-comment
my $ratio = $hash{a} / $hash{b}; # is-comment "
my $default = $x // 'is-code #'; # is-comment
my %hash = (q => 1, s => 2, y => 3, m => 4); # is-comment
print $hash{q}, $hash{s}; # is-comment
if ($x =~ /is-code # '/ && split /,/, $y) { } # is-comment
print <<"TEXT", <<'RAW'; # is-comment
# is-code $name
TEXT
# is-code
RAW
print <<~EOT; # is-comment
    # is-code
    EOT

=pod

is-comment

=cut

sub half { return $_[0] / 2 } # is-comment
__END__
# is-code after the end

=head2 more

is-comment

=cut
