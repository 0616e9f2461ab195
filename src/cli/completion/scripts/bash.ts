/**
 * Bash. Words are handed on as they stand and never run: no eval, and no `compgen -W`, which expands what it is given. Bash parts words at = and :,
 * so they are put together again before, and what stands before the last of these signs is taken off after.
 */
export const BASH = `# Completion of dispute-coach for bash. Made by: dispute-coach completion bash
_dispute_coach() {
  local IFS=$'\\n' line value word cur='' how='' i
  local -a words=()
  COMPREPLY=()
  for ((i = 1; i <= COMP_CWORD; i++)); do
    word=\${COMP_WORDS[i]}
    if ((i > 1)) && [[ $word == [=:]* || \${COMP_WORDS[i-1]} == *[=:] ]]; then
      words[\${#words[@]}-1]+=$word
    else
      words+=("$word")
    fi
  done
  cur=\${words[\${#words[@]}-1]}
  words[\${#words[@]}-1]=+$cur
  local before=''
  [[ $cur == *[=:]* ]] && before=\${cur%"\${cur##*[=:]}"}
  while IFS= read -r line; do
    case $line in
      :*) how=$line ;;
      ?*)
        value=\${line%%$'\\t'*}
        COMPREPLY+=("\${value#"$before"}")
        ;;
    esac
  done < <(command dispute-coach complete -- "\${words[@]}" 2>/dev/null </dev/null)
  if [[ $how == :files ]]; then
    # What was found stands first; the names of files come from the shell itself.
    type compopt &>/dev/null && compopt -o filenames -o default 2>/dev/null
  else
    type compopt &>/dev/null && compopt +o default +o bashdefault 2>/dev/null
    [[ \${#COMPREPLY[@]} -gt 0 && \${COMPREPLY[0]} == *= ]] && type compopt &>/dev/null && compopt -o nospace 2>/dev/null
  fi
  return 0
}
complete -o default -F _dispute_coach dispute-coach
`;
