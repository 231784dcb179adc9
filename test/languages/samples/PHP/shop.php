<p>// is-code # is-code /* is-code */ it's</p>
<!-- is-comment -->
<?php
// is-comment
# is-comment
/* is-comment */
/** is-comment */
#[Attribute("is-code")]
class Shop {
  public $text = 'is-code // \' # is-code'; // is-comment
  public $double = "is-code // {$this->name("x")} \" # is-code"; # is-comment
  function half($a) { return $a / 2; } // is-comment
  function doc() {
    return <<<TEXT
      // is-code $name {$this->a['b']}
      # is-code
      TEXT . 'is-code'; // is-comment
  }
  function raw() {
    return <<<'RAW'
/* is-code */
RAW;
  }
}
?>
<b># is-code</b> <?= $x // is-comment ?> <i>// is-code</i>
<?php echo 1; # is-comment
