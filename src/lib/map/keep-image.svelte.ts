import { imageRatio } from './symbols.ts';
import { mapView } from './view.ts';

/** Keeps an image on the map under a name, drawn again when its colours change. */
export function keepImage(name: string, draw: () => ImageData): void {
	const { canvas } = mapView();

	$effect(() => {
		const image = draw();
		if (canvas.hasImage(name)) canvas.updateImage(name, image);
		else canvas.addImage(name, image, { pixelRatio: imageRatio });
	});
}
