# @customer-impact via ./python: says what Python itself makes of the same code

"""Prints the edges between Python files as lines of `from -> to`.

Python's own parser finds the imports and its own finders the files; nothing of what is read is run.
Usage: python_edges.py ROOT, with the paths of the files on standard input, each on a line.
"""

import ast
import functools
import os
import sys
import tomllib
import unicodedata  # noqa: F401  Parsing needs it, and it is compiled.
from importlib.machinery import FileFinder, PathFinder, SourceFileLoader

SUFFIXES = [".py", ".pyx", ".pyi", ".pxd"]


def main(root: str) -> None:
    root = os.path.realpath(root)
    # Sources alone: neither compiled modules nor archives.
    sys.path_hooks[:] = [FileFinder.path_hook((SourceFileLoader, SUFFIXES))]
    sys.path_importer_cache.clear()
    paths = [line.rstrip("\n") for line in sys.stdin]
    projects = sorted(
        {
            os.path.dirname(os.path.join(root, path))
            for path in paths
            if os.path.basename(path) in ("pyproject.toml", "setup.py", "setup.cfg", "pytest.ini", "tox.ini")
        }
    )
    for path in paths:
        if not path.endswith((".py", ".pyi")):
            continue
        file = os.path.join(root, path)
        try:
            with open(file, "rb") as stream:
                tree = ast.parse(stream.read())
        except (SyntaxError, ValueError, RecursionError):
            print(f"! {path}")
            continue
        for target in sorted(edges_of(root, file, tree, projects)):
            if target != file and target.startswith(root + os.sep):
                print(f"{path} -> {os.path.relpath(target, root)}")


def edges_of(root, file, tree, projects):
    targets = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            for alias in node.names:
                targets |= taken(absolute(root, file, alias.name.split("."), projects), None)
        elif isinstance(node, ast.ImportFrom):
            parts = node.module.split(".") if node.module else []
            if node.level:
                package = os.path.dirname(file)
                for _ in range(node.level - 1):
                    package = os.path.dirname(package)
                found = descend([package], parts) if parts else package_at(package)
            else:
                found = absolute(root, file, parts, projects)
            targets |= taken(found, [alias.name for alias in node.names])
        elif isinstance(node, ast.Call) and len(node.args) >= 1:
            name = getattr(node.func, "attr", getattr(node.func, "id", None))
            first = node.args[0]
            if name in ("import_module", "__import__") and isinstance(first, ast.Constant) and isinstance(first.value, str):
                name = first.value
                if name.startswith("."):
                    level = len(name) - len(name.lstrip("."))
                    package = os.path.dirname(file)
                    for _ in range(level - 1):
                        package = os.path.dirname(package)
                    targets |= taken(descend([package], name[level:].split(".")), None)
                else:
                    targets |= taken(absolute(root, file, name.split("."), projects), None)
    return targets


def absolute(root, file, parts, projects):
    own = os.path.dirname(file)
    while is_package(own) and own != root:
        own = os.path.dirname(own)
    if parts[0] in sys.stdlib_module_names:
        return descend([own], parts)
    search = [own]
    above = own
    while True:
        search += roots_of(above)
        if above == root or not above.startswith(root):
            break
        above = os.path.dirname(above)
    for project in projects:
        search += roots_of(project)
    search = list(dict.fromkeys(search))
    found = descend(search, parts)
    # Which of these directories somebody puts on the path is not known: each may be the first.
    if found is None and package_at(os.path.join(search[0], parts[0]))[0] is None:
        return next(filter(None, (descend([one], parts) for one in search)), None)
    return found


@functools.cache
def roots_of(project):
    """Where a project has its packages: by setuptools, poetry and pytest."""
    roots = [project, os.path.join(project, "src")]
    try:
        with open(os.path.join(project, "pyproject.toml"), "rb") as stream:
            tool = tomllib.load(stream).get("tool", {})
        packages = tool.get("setuptools", {}).get("packages")
        where = packages.get("find", {}).get("where", []) if isinstance(packages, dict) else []
        where += [one["from"] for one in tool.get("poetry", {}).get("packages", []) if "from" in one]
        paths = tool.get("pytest", {}).get("ini_options", {}).get("pythonpath", [])
        roots += [os.path.normpath(os.path.join(project, one)) for one in where + (paths if isinstance(paths, list) else [])]
    except (OSError, ValueError):
        pass
    return roots


def is_package(directory):
    return any(os.path.exists(os.path.join(directory, "__init__" + suffix)) for suffix in SUFFIXES)


def package_at(directory):
    for suffix in SUFFIXES:
        init = os.path.join(directory, "__init__" + suffix)
        if os.path.exists(init):
            return init, [directory]
    return None, [directory]


def descend(search, parts):
    """The file of a dotted name and where its modules are looked for; nothing where it is not found."""
    spec = None
    for part in parts:
        spec = PathFinder.find_spec(part, search)
        if spec is None:
            return None
        search = list(spec.submodule_search_locations or [])
    return (spec.origin if spec.has_location else None), search


def taken(found, names):
    if found is None:
        return set()
    origin, search = found
    own = {origin} if origin else set()
    if not names or not search:
        return own
    targets = set()
    for name in names:
        below = descend(search, [name]) if name != "*" else None
        targets |= {below[0]} if below and below[0] else own
    return targets


main(sys.argv[1])
