"""The vault: key slots, encrypted files and the audit trail. Start reading at vault.py."""
