"""The conversation: standard library only, no clock of its own, no files, no Qt, no SQL."""
