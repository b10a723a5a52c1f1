"""The words the offline author knows, as plain tables. Nothing here reads a sentence or writes one."""
