/** PowerShell, Windows PowerShell 5.1 included. Words go on as an array of texts; only results with plain signs come back. */
export const POWERSHELL = `# Completion of dispute-coach for PowerShell. Made by: dispute-coach completion powershell
Register-ArgumentCompleter -Native -CommandName dispute-coach -ScriptBlock {
    param($wordToComplete, $commandAst, $cursorPosition)
    $words = @($commandAst.CommandElements | Select-Object -Skip 1 |
        Where-Object { $_.Extent.EndOffset -lt $cursorPosition } |
        ForEach-Object { if ($_ -is [System.Management.Automation.Language.StringConstantExpressionAst]) { $_.Value } else { $_.Extent.Text } })
    $program = Get-Command dispute-coach -CommandType Application, ExternalScript -ErrorAction SilentlyContinue | Select-Object -First 1
    if (-not $program) { return }
    $encoding = [Console]::OutputEncoding
    try {
        [Console]::OutputEncoding = New-Object System.Text.UTF8Encoding $false
        $lines = @($null | & $program.Source complete @words "+$wordToComplete" 2>$null)
    } catch {
        return
    } finally {
        [Console]::OutputEncoding = $encoding
    }
    foreach ($line in $lines) {
        if ($line -eq '' -or $line.StartsWith(':')) { continue }
        $value, $about = $line -split "\`t", 2
        if (-not $about) { $about = $value }
        [System.Management.Automation.CompletionResult]::new($value, $value, 'ParameterValue', $about)
    }
}
`;
