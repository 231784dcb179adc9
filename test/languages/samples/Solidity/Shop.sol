// SPDX-License-Identifier: MIT is-comment
pragma solidity ^0.8.0; // is-comment
/// @title is-comment
contract Shop { /* is-comment */
  string text = "is-code // /* is-code */"; // is-comment
  string single = 'is-code // "'; // is-comment
}
