"""Question lists: import, comments, sign-off."""
