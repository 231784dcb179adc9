# @customer-impact none: only makes the directory a package, holds no code
