"""The vault: key slots, SQLCipher files, audit trail."""
