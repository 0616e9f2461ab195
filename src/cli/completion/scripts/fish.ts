/** Fish. Each word is handed on as one argument; fish itself escapes what it puts into the line. */
export const FISH = `# Completion of dispute-coach for fish. Made by: dispute-coach completion fish
function __dispute_coach_complete
    set -l before (commandline -opc)
    set -l current (commandline -ct)
    set -l how ''
    for line in (command dispute-coach complete -- $before[2..-1] "+$current" 2>/dev/null </dev/null)
        if string match -q ':*' -- $line
            set how $line
        else if test -n "$line"
            printf '%s\\n' $line
        end
    end
    if test "$how" = ':files'
        __fish_complete_path (string replace -r '^--[a-z-]+=' '' -- $current)
    end
end
complete -c dispute-coach -f -a '(__dispute_coach_complete)'
`;
