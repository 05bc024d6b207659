// A button that reads a text file somebody chooses.

export interface FileButtonProps {
  label: string;
  onText: (text: string) => void;
  onFailed: (error: unknown) => void;
}

export function FileButton({ label, onText, onFailed }: FileButtonProps) {
  return (
    <label class="button">
      {label}
      <input
        class="unseen"
        type="file"
        accept=".json,application/json"
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          if (file === undefined) return;
          file.text().then(onText, onFailed);
          // The same file, mended, can be chosen again.
          currentTarget.value = '';
        }}
      />
    </label>
  );
}
