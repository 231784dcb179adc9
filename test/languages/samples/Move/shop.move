/// is-comment
module shop::shop { // is-comment
    const TEXT: vector<u8> = b"is-code // "; /* is-comment */
}
