"""LVB-intake: paced, checked and encrypted police intakes."""

__version__ = "0.1.0"
