"""python -m r57extract, for where the command is not on the path."""

from r57extract.cli import main

main()
