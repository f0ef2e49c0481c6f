"""Everything one does with the project from a shell: run, test, lint, bench, translations, lock.

It needs nothing but Python: it makes a private environment and works in there. This file stays readable for
the oldest Pythons, so that they get a sentence and not a syntax error.
"""

import sys

if sys.version_info < (3, 11):  # noqa: UP036 - this is the sentence for the older ones
    sys.exit("mediator_desk needs Python 3.11 or newer; this is Python %d.%d." % sys.version_info[:2])  # noqa: UP031

from verbs import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
