#!/usr/bin/env groovy
/* is-comment */
def text = 'is-code // "' // is-comment
def gstring = "is-code // ${name /* is-comment */}" // is-comment
def long1 = '''
// is-code
''' // is-comment
def long2 = """
/* is-code */ ${x}
""" // is-comment
def pattern = ~/is-code \/\/ '/ // is-comment
def half = 4 / 2 // is-comment
assert 'abc' ==~ /is-code "/ // is-comment
