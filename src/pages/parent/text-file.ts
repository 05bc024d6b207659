// A text in memory that a link can save as a file: it needs no permission, and nothing leaves the page but the file.
import { useEffect, useState } from 'preact/hooks';

/** The address of the text, as long as it is shown. */
export function useTextFile(text: string): string {
  const [address, setAddress] = useState('');
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [text]);
  return address;
}
