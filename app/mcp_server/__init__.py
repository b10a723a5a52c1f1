"""Animism as an MCP server."""
