"""`python -m mediator_desk`: the window without a verb, the command line with one."""

import sys

from mediator_desk.cli import main

if __name__ == "__main__":
    sys.exit(main())
