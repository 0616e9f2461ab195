/**
 * Zsh. It is a function of the folder of functions, and can be sourced as well. Nothing is evaluated. It keeps the options of compinit, by
 * which it is called: with those of zsh itself, `_files` takes a pattern that fits nothing for an error.
 */
export const ZSH = `#compdef dispute-coach
# Completion of dispute-coach for zsh. Made by its own command "completion"
_dispute_coach() {
  local line how='' value about
  local -i wide=0 i
  local -a before values abouts shown
  before=("\${(@Q)words[2,CURRENT-1]}")
  while IFS= read -r line; do
    case $line in
      (:*) how=$line ;;
      (?*)
        value=\${line%%$'\\t'*}
        about=
        [[ $line == *$'\\t'* ]] && about=\${line#*$'\\t'}
        values+=("$value")
        abouts+=("$about")
        (( \${#value} > wide )) && wide=\${#value}
        ;;
    esac
  done < <(command dispute-coach complete -- "\${before[@]}" "+\${(Q)PREFIX}" 2>/dev/null </dev/null)
  for (( i = 1; i <= \${#values}; i++ )); do
    about=\${abouts[i]}
    shown+=("\${(r:wide:)values[i]}\${about:+  -- $about}")
  done
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
