// is-comment
module shop(input clk); /* is-comment */
  initial $display("is-code // \" /* is-code */"); // is-comment
  (* keep *) reg x; // is-comment
endmodule
