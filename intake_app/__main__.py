"""`python -m intake_app` is `lvb-intake`; without a verb it opens the window."""

import sys

from intake_app.cli import main

sys.exit(main(sys.argv[1:] or ["start"]))
