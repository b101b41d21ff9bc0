# Completion of newsparse in bash. In ~/.bashrc: eval "$(newsparse completions bash)"
_newsparse() {
  local line
  COMPREPLY=()
  while IFS= read -r line; do
    COMPREPLY+=("${line%%$'\t'*}")
  done < <(newsparse complete -- "${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)
}
complete -o default -F _newsparse newsparse
