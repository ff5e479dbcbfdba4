module example.com/uses
