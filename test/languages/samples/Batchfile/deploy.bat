@echo off
REM is-comment
rem is-comment "quote
@rem is-comment
:: is-comment
echo rem is-code
set remark=is-code
echo done & rem is-comment
