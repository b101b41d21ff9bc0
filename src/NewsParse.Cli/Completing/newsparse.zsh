#compdef newsparse
# Completion of newsparse in zsh. In ~/.zshrc, below compinit: eval "$(newsparse completions zsh)"
_newsparse() {
  local line
  local -a candidates
  for line in ${(f)"$(newsparse complete -- "${(@)words[2,CURRENT]}" 2>/dev/null)"}; do
    candidates+=("${line/$'\t'/:}")
  done
  if (( ${#candidates} )); then
    _describe newsparse candidates
  else
    _files
  fi
}
compdef _newsparse newsparse
