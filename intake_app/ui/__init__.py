"""The window; one widget, one file."""
