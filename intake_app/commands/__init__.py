"""One verb of `lvb-intake`, one file: each has `add(verbs)` (its options) and `run(options) -> exit code`."""
