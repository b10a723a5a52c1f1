"""Tools of other programs (MCP servers), mounted as tools of ours once the user agreed to each."""
