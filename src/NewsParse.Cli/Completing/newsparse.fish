# Completion of newsparse in fish: newsparse completions fish > ~/.config/fish/completions/newsparse.fish
function __newsparse_complete
    set -l words (commandline -opc)
    set -l current (commandline -ct)
    newsparse complete -- $words[2..-1] "$current" 2>/dev/null
end
complete -c newsparse -a '(__newsparse_complete)'
