/** Zsh. It is a function of the folder of functions, and can be sourced as well. Nothing is evaluated. */
export const ZSH = `#compdef dispute-coach
# Completion of dispute-coach for zsh. Made by: dispute-coach completion zsh
_dispute_coach() {
  emulate -L zsh
  local line how='' value about
  local -a before values shown
  before=("\${(@Q)words[2,CURRENT-1]}")
  while IFS= read -r line; do
    case $line in
      (:*) how=$line ;;
      (?*)
        value=\${line%%$'\\t'*}
        about=
        [[ $line == *$'\\t'* ]] && about=\${line#*$'\\t'}
        values+=("$value")
        shown+=("$value\${about:+  -- $about}")
        ;;
    esac
  done < <(command dispute-coach complete -- "\${before[@]}" "+\${(Q)PREFIX}" 2>/dev/null </dev/null)
  local result=1
  if (( \${#values} )); then
    if [[ $values[1] == *= ]]; then
      compadd -S '' -l -d shown -a values && result=0
    else
      compadd -l -d shown -a values && result=0
    fi
  fi
  if [[ $how == :files ]]; then
    [[ $PREFIX == -*=* ]] && compset -P '*='
    _files && result=0
  fi
  return result
}
if [[ \${funcstack[1]} == _dispute-coach ]]; then
  _dispute_coach "$@"
else
  (( \${+functions[compdef]} )) || { autoload -Uz compinit && compinit -i }
  compdef _dispute_coach dispute-coach
fi
`;
