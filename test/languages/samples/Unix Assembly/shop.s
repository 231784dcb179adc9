# is-comment
	.text # is-comment
	movl $1, %eax # is-comment
	mov r0, #1 @ is-comment
	.ascii "is-code # ; " /* is-comment */
	.type main, @function // is-comment
