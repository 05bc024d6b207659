// A view that is loaded when it is first shown: what the list does not need does not delay it.
import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { useTexts } from '../../ui/texts.tsx';

export function lazyView<P extends object>(load: () => Promise<ComponentType<P>>): ComponentType<P> {
  let loaded: ComponentType<P> | undefined;
  return function LazyView(props: P) {
    const [Shown, show] = useState(() => loaded);
    const [isFailed, setFailed] = useState(false);
    const { say } = useTexts();
    useEffect(() => {
      if (loaded !== undefined) return;
      load().then(
        (component) => {
          loaded = component;
          show(() => component);
        },
        () => setFailed(true),
      );
    }, []);
    if (Shown !== undefined) return <Shown {...props} />;
    if (!isFailed) return null;
    return (
      <p class="fault" role="alert">
        {say('popup_error_list')}
      </p>
    );
  };
}
