<# is-comment
is-comment # is-comment #>
# is-comment
$text = "is-code # $(Get-Name 'is-code #') `" # is-code" # is-comment
$single = 'is-code # it''s' # is-comment
$here = @"
# is-code "quoted" $name
"@ # is-comment
$raw = @'
# is-code 'quoted'
'@ # is-comment
$name#is-comment
Get-Item a#is-code # is-comment
Write-Host a`# is-code # is-comment
